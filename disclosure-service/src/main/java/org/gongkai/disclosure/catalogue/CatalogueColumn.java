package org.gongkai.disclosure.catalogue;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.kit.spelling.Spelling;

/**
 * A column of the catalogue (栏目) in which items stand.
 *
 * @param path the columns that lead to it, outermost first, separated by {@code /}
 * @param article20Item category of Art. 20 of the Regulations; null for what the body makes public beyond it (Arts. 19, 21, 22)
 * @param content what has to be said in it (公开内容)
 * @param basis where it is laid down that it is public (公开依据)
 * @param termWorkingDays within how many working days something has to stand in it, where another law sets another term than
 *     the twenty of Art. 26; null where none does
 */
@Schema(name = "CatalogueColumn")
public record CatalogueColumn(
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "[^/]+(/[^/]+)*", message = "{column.path}")
        @Schema(examples = "信息公开目录信息/财政公开")
        String path,

        @Schema(nullable = true, examples = "A20_07") Article20Item article20Item,
        @NotNull Rhythm rhythm,

        @Size(max = 1000) @Schema(nullable = true) String content,

        @Size(max = 500) @Schema(nullable = true, examples = "条例第二十条第（七）项")
        String basis,

        @Min(1) @Max(365) @Schema(nullable = true) Integer termWorkingDays) {

    /** A path is the same however it is typed. */
    public CatalogueColumn {
        path = path == null ? null : Spelling.PATH.canonical(path);
    }

    /** The columns on the way to it and itself, the outermost first. */
    List<String> names() {
        return List.of(path.split("/"));
    }

    /** Whether it lies below a path. */
    boolean isBelow(String outer) {
        return path.startsWith(outer + "/");
    }
}
