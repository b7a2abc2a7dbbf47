package org.gongkai.registers.imports.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.problem.RegisterWords;

/**
 * What became of the rows of an import.
 *
 * @param findings what was wrong, the first thousand
 * @param warnings what was taken and was not as it should have been, the first thousand
 * @param replacements what the replaced records lose and gain, the first thousand
 * @param words of a dry run, the words in columns of codes, the first thousand
 * @param sheet which sheet of the file was read
 * @param counted years whose figures the rows move, the first thousand
 * @param erratumOf signed reports whose figures the rows move, with how many of them do
 */
public record ImportResult(
        long received,
        long created,
        long unchanged,
        long replaced,
        long rejected,
        List<ImportFinding> findings,
        List<ImportFinding> warnings,
        List<Replacement> replacements,
        List<WordUse> words,
        TakenSheet sheet,
        List<CountedYear> counted,
        List<MovedFigures> erratumOf) {

    public ImportResult {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
        words = List.copyOf(words);
        replacements = List.copyOf(replacements);
        counted = List.copyOf(counted);
        erratumOf = List.copyOf(erratumOf);
    }

    /** The refusal of the whole file because of its bad rows. */
    public Problem rejection() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("received", received);
        members.put("created", created);
        members.put("unchanged", unchanged);
        members.put("replaced", replaced);
        members.put("rejected", rejected);
        members.put("findings", findings);
        members.put("warnings", warnings);
        members.put("replacements", replacements);
        members.put("words", words);
        members.put("sheet", sheet);
        members.put("counted", counted);
        members.put("erratumOf", erratumOf);
        return Problem.of(RegisterProblem.IMPORT_REJECTED, RegisterWords.NOTHING_WRITTEN)
                .with(members);
    }
}
