package org.gongkai.request.handling.part;

import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.serial.NumberedApplications;

/** Numbers of parts that are split off: that of the whole with their own behind it. */
@Singleton
public class PartNumbers {

    private final NumberedApplications numbers;

    PartNumbers(NumberedApplications numbers) {
        this.numbers = numbers;
    }

    /**
     * One that nothing bears yet, nor ever did: an office may have given the next one to another application already.
     *
     * @param first which part it is at least, the whole being the first
     */
    public String next(DisclosureApplication whole, int first) {
        return IntStream.iterate(first, part -> part + 1)
                .mapToObj(part -> whole.receiptNumber() + "-" + part)
                .filter(number -> numbers.find(whole.agencyCode(), number).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
