package org.gongkai.registers.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The working days (工作日) of the whole country: Monday to Friday, but for the days off and the days made up for them
 * (调休) of the State Council's yearly notice, which {@code holidays.csv} has. Days of a year without a notice are not
 * known, and nothing is guessed of them.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingCalendar NATIONAL = read();

    private final Map<LocalDate, Boolean> notices;
    private final Set<Integer> years;

    private WorkingCalendar(Map<LocalDate, Boolean> notices, Set<Integer> years) {
        this.notices = Map.copyOf(notices);
        this.years = Set.copyOf(years);
    }

    /** The calendar of the whole country. */
    public static WorkingCalendar national() {
        return NATIONAL;
    }

    /** Whether it is a working day; empty when the year's notice is not known. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return years.contains(day.getYear())
                ? Optional.of(notices.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek())))
                : Optional.empty();
    }

    /**
     * The last day of a term: the day that it begins with is not counted, the first that is counted is the next working
     * day. Empty when it reaches into a year that is not known.
     */
    public Optional<LocalDate> lastDay(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            Optional<Boolean> works = isWorkingDay(day);
            if (works.isEmpty()) {
                return Optional.empty();
            }
            counted += works.get() ? 1 : 0;
        }
        return Optional.of(day);
    }

    private static WorkingCalendar read() {
        Map<LocalDate, Boolean> notices = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        WorkingCalendar.class.getResourceAsStream("holidays.csv"), StandardCharsets.UTF_8))) {
            csv.forEach(line -> LocalDate.parse(line.getField("from"))
                    .datesUntil(LocalDate.parse(line.getField("to")).plusDays(1))
                    .forEach(day -> notices.put(day, line.getField("kind").equals("WORK"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A notice may name days at the end of the year before, which makes that year no more known.
        Set<Integer> years = new HashSet<>();
        notices.keySet().stream().filter(day -> day.getDayOfYear() < 300).forEach(day -> years.add(day.getYear()));
        return new WorkingCalendar(notices, years);
    }
}
