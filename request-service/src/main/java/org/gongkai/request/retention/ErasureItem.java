package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.life.table.Stage;

/**
 * Data of one kind with one record, as a proposal names them.
 *
 * @param ordinal its place in the list
 * @param number of the record, by which people call it
 * @param year in which the record ended
 * @param before what had ended before this day was due
 * @param stage of the life, where the record has one: what was never archived is to be seen before anybody agrees
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
        Optional<Stage> stage,
        Optional<ItemFate> fate) {}
