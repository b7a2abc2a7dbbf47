package org.gongkai.disclosure.search.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a format that is XML in an archive. */
abstract class ZippedXmlText implements TextOfFile {

    private static final Pattern PAGE = Pattern.compile(".*/Page_(\\d+)/Content\\.xml");
    private static final Comparator<ZipEntry> IN_ORDER = Comparator.comparing(ZippedXmlText::document)
            .thenComparingInt(ZippedXmlText::page)
            .thenComparing(ZipEntry::getName);

    private final Predicate<String> isRead;
    private final Optional<String> element;

    /**
     * One that keeps its text in parts of such names.
     *
     * @param element which of theirs hold it; all, where there is none
     */
    ZippedXmlText(Predicate<String> isRead, Optional<String> element) {
        this.isRead = isRead;
        this.element = element;
    }

    /** Whether it is the name of a page of OFD. */
    static boolean isPage(String name) {
        return PAGE.matcher(name).matches();
    }

    /** The text up to the part in which it grows longer than is kept. */
    @Override
    public String of(Path file, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(entry -> isRead.test(entry.getName()))
                    .sorted(IN_ORDER)
                    .toList();
            for (ZipEntry part : parts) {
                if (text.length() <= most) {
                    try (InputStream in = new Bounded(zip.getInputStream(part), most)) {
                        append(text, in, element, most);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private static String document(ZipEntry entry) {
        return entry.getName().replaceFirst("/Pages/.*", "");
    }

    private static int page(ZipEntry entry) {
        Matcher page = PAGE.matcher(entry.getName());
        return page.matches() && page.group(1).length() < 7 ? Integer.parseInt(page.group(1)) : Integer.MAX_VALUE;
    }

    private static void append(StringBuilder text, InputStream in, Optional<String> element, int most)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int within = element.isEmpty() ? 1 : 0;
        while (xml.hasNext() && text.length() <= most) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> within += isOf(xml, element) ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    within -= isOf(xml, element) ? 1 : 0;
                    if (element.isEmpty() || isOf(xml, element)) {
                        endLine(text, xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (within > 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        xml.close();
    }

    private static boolean isOf(XMLStreamReader xml, Optional<String> element) {
        return element.filter(xml.getLocalName()::equals).isPresent();
    }

    /** Paragraphs, headings and rows of OpenDocument end a paragraph; a piece of an OFD line does not. */
    private static void endLine(StringBuilder text, String element) {
        switch (element) {
            case "p", "h", "table-row" -> text.append("\n\n");
            case "table-cell", "tab", "s" -> text.append('\t');
            case "TextCode" -> text.append('\n');
            default -> {
                // Within a line.
            }
        }
    }

    /** Ends where a part is larger unpacked than any whose text is kept would be. */
    private static final class Bounded extends FilterInputStream {

        private static final long MARKUP = 100;

        private long left;

        Bounded(InputStream in, int most) {
            super(in);
            left = most * MARKUP;
        }

        @Override
        public int read() throws IOException {
            left--;
            return left < 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
