package org.gongkai.disclosure.directory;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;

/**
 * An item as the directory names it: index number, name, summary and day of origin (索引、名称、内容概述、生成日期; Art. 12 para. 3 of
 * the Regulations), and where it stands. An item that came from an import has neither summary nor day of origin.
 */
@Schema(name = "DirectoryEntry")
public record DirectoryEntry(
        UUID id,
        @Schema(nullable = true) String indexNumber,
        String title,
        @Schema(nullable = true) String summary,
        @Schema(nullable = true) LocalDate issuedOn,
        LocalDate publishedOn,
        String column,
        @Schema(nullable = true) Article20Item article20Item,
        @Schema(nullable = true) String documentNumber) {}
