package org.gongkai.request.retention;

import java.time.LocalDate;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * How much of a proposal is of one kind, of records of one kind that ended in one year.
 *
 * @param before what had ended before this day was due
 * @param erased how many are gone; 0 until somebody has agreed
 */
public record ErasureSummary(
        ErasableRecord record, PersonalDataKind kind, int year, LocalDate before, int records, int erased) {}
