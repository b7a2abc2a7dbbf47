package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * Data of one kind with one record, as a proposal names them.
 *
 * @param ordinal its place in the list
 * @param number of the record, by which people call it
 * @param year in which the record ended
 * @param before what had ended before this day was due
 * @param fate empty until somebody has agreed, and where it was refused
 */
public record ErasureItem(
        long ordinal,
        ErasableRecord record,
        UUID id,
        String number,
        PersonalDataKind kind,
        int year,
        LocalDate before,
        Optional<ItemFate> fate) {}
