package org.gongkai.disclosure.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links that an item has: its own address elsewhere, and those in its text. */
final class FoundLinks {

    private FoundLinks() {}

    /** Each once, in the order in which they stand; places within the page and addresses of mail lead nowhere else. */
    static List<String> of(Optional<String> url, Optional<String> html, int most) {
        Set<String> links = new LinkedHashSet<>();
        url.ifPresent(links::add);
        html.map(Jsoup::parseBodyFragment).ifPresent(text -> {
            for (Element element : text.select("a[href], img[src]")) {
                links.add((element.hasAttr("href") ? element.attr("href") : element.attr("src")).strip());
            }
        });
        return links.stream()
                .filter(link -> link.startsWith("/") || link.matches("(?i)https?://.*"))
                .limit(most)
                .toList();
    }
}
