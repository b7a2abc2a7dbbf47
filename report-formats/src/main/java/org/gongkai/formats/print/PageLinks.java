package org.gongkai.formats.print;

import java.util.List;

/**
 * Where a page of a report leads. The library knows no addresses: who serves the page says them.
 *
 * @param places the first page, and what else there is of the body
 * @param formats the same report in other formats
 * @param versions its published versions up to this one, the first first
 */
public record PageLinks(List<Link> places, List<Link> formats, List<Link> versions) {

    /** Of a page that stands alone, as a file. */
    public static final PageLinks NONE = new PageLinks(List.of(), List.of(), List.of());

    /** Where something is, and how it is called. */
    public record Link(String label, String address) {}

    public PageLinks {
        places = List.copyOf(places);
        formats = List.copyOf(formats);
        versions = List.copyOf(versions);
    }
}
