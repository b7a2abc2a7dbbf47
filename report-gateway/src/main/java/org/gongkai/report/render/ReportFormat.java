package org.gongkai.report.render;

import java.util.Optional;
import java.util.stream.Stream;

/** A format that a report comes in. */
public enum ReportFormat {
    JSON("json", "application/json"),
    HTML("html", "text/html; charset=UTF-8"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8"),
    XML("xml", "application/xml; charset=UTF-8"),
    TXT("txt", "text/plain; charset=UTF-8");

    private final String suffix;
    private final String mediaType;

    ReportFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The format of a suffix behind the year. */
    public static Optional<ReportFormat> ofSuffix(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    public String suffix() {
        return suffix;
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it takes much memory and time to make. */
    public boolean isDocument() {
        return switch (this) {
            case PDF, DOCX, XLSX -> true;
            case JSON, HTML, CSV, XML, TXT -> false;
        };
    }

    /** Whether plots are drawn into it, for which earlier years are wanted. */
    public boolean showsPlots() {
        return switch (this) {
            case HTML, PDF -> true;
            case JSON, DOCX, XLSX, CSV, XML, TXT -> false;
        };
    }

    /** Whether browsers save it rather than show it. */
    public boolean isDownload() {
        return switch (this) {
            case DOCX, XLSX, CSV -> true;
            case JSON, HTML, PDF, XML, TXT -> false;
        };
    }
}
