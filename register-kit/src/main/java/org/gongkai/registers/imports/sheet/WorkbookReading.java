package org.gongkai.registers.imports.sheet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.kit.foreign.ForeignReading;
import org.gongkai.kit.foreign.UnreadableFile;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.imports.file.ImportFile;

/** Reads a sheet of a workbook in a process of its own and writes down what it shows. */
public final class WorkbookReading implements ForeignReading {

    private static final String KIND = "kind";
    private static final String SHEET = "sheet";

    private static final int SHOWN = 's';
    private static final int NOT_SHOWN = 'n';

    /** What it is told of a workbook and of the sheet that is wanted. */
    public static Map<String, String> asked(ImportFile.Kind kind, Optional<String> sheet) {
        Map<String, String> asked = new HashMap<>(Map.of(KIND, kind.name()));
        sheet.ifPresent(name -> asked.put(SHEET, name));
        return asked;
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        ImportFile workbook = new ImportFile(file, ImportFile.Kind.valueOf(asked.get(KIND)), Optional.empty(), "");
        try (Sheet sheet = Sheet.open(workbook, Optional.ofNullable(asked.get(SHEET)))) {
            answer.write(SHOWN);
            WrittenSheet.write(sheet, answer);
        } catch (Problem refused) {
            if (refused.kind() != ProblemKind.INVALID_REQUEST) {
                throw new UnreadableFile(refused.detail(), refused);
            }
            // It has no such sheet: nothing was written down yet.
            violations(refused.violations(), answer);
        }
    }

    private static void violations(List<Violation> violations, OutputStream answer) throws IOException {
        DataOutputStream out = new DataOutputStream(answer);
        out.writeByte(NOT_SHOWN);
        out.writeInt(violations.size());
        for (Violation violation : violations) {
            out.writeUTF(violation.pointer());
            out.writeUTF(violation.message().in(Language.CHINESE));
            out.writeUTF(violation.message().in(Language.ENGLISH));
        }
    }

    /**
     * The sheet that it has written down.
     *
     * @throws Problem when the workbook has none of the name
     */
    static Sheet heard(InputStream answer) throws IOException {
        if (answer.read() == SHOWN) {
            return WrittenSheet.open(answer);
        }
        DataInputStream in = new DataInputStream(answer);
        Violation[] violations = new Violation[in.readInt()];
        for (int i = 0; i < violations.length; i++) {
            violations[i] = new Violation(in.readUTF(), new Bilingual(in.readUTF(), in.readUTF()));
        }
        throw Problem.invalid(List.of(violations));
    }
}
