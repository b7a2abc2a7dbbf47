package org.gongkai.litigation.figures;

import java.util.List;

import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.check.FindingWords;

/**
 * What is found in several cases of a year.
 *
 * @param told whether of these cases nothing is known but what a row of the register tells
 * @param cases in how many
 * @param caseNumbers of the first of them
 */
public record FoundInCases(
        FindingWords code, Finding.Severity severity, boolean told, long cases, List<String> caseNumbers) {}
