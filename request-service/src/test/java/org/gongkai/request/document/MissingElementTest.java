package org.gongkai.request.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.PaperLife;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.template.Template;

/** Every document with each of its elements missing: refused, and the element named in Chinese. */
class MissingElementTest {

    static Stream<DocumentKind> kinds() {
        return DocumentKind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_document_without_one_of_its_elements_is_refused_and_says_which(DocumentKind kind) {
        Template template = Template.shipped(kind);
        Elements all = all(kind);
        for (String name : kind.elements()) {
            Problem refused = catchThrowableOfType(
                    Problem.class, () -> Composition.compose(kind, template, all.without(name), false));
            assertThat(refused).as("%s without %s", kind.code(), name).isNotNull();
            assertThat(refused.kind().slug()).isEqualTo("document-incomplete");
            assertThat(refused.detail().in(Language.CHINESE))
                    .isEqualTo("文书缺少要素：" + Element.get(name).said().in(Language.CHINESE));
            assertThat(refused.violations()).extracting("pointer").containsExactly("/elements/" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void with_all_of_them_PDF_and_Word_say_the_same(DocumentKind kind) {
        Paper paper = Composition.compose(kind, Template.shipped(kind), all(kind), true);

        String pdf = PaperLife.pdf(Printing.print(paper, Printing.FileKind.PDF));

        assertThat(PaperLife.docx(Printing.print(paper, Printing.FileKind.DOCX)))
                .isEqualTo(pdf);
        assertThat(pdf).startsWith("（草稿）").contains(kind.title()).doesNotContain("{", "}");
        kind.elements().forEach(name -> assertThat(pdf).as(name).contains("【" + name + "】"));
    }

    /** One that an office has set before a kind of paper had to say more than it does. */
    @ParameterizedTest
    @MethodSource("kinds")
    void a_template_without_a_place_for_one_of_its_elements_makes_no_document(DocumentKind kind) {
        Template whole = Template.shipped(kind);
        for (String name : kind.elements()) {
            Template old = new Template(
                    whole.lines().stream()
                            .filter(line -> !line.names().contains(name))
                            .toList(),
                    whole.margins());
            Problem refused =
                    catchThrowableOfType(Problem.class, () -> Composition.compose(kind, old, all(kind), false));
            assertThat(refused)
                    .as("%s without a place for %s", kind.code(), name)
                    .isNotNull();
            assertThat(refused.kind().slug()).isEqualTo("document-refused");
        }
    }

    private static Elements all(DocumentKind kind) {
        Elements all = new Elements();
        for (String name : kind.elements()) {
            if (List.of("parts", "reviews", "papers", "attempts", "confirmations")
                    .contains(name)) {
                all.putGrid(name, List.of(List.of("甲", "乙"), List.of("【" + name + "】", "丙")));
            } else {
                all.put(name, "【" + name + "】");
            }
        }
        return all;
    }
}
