package org.gongkai.form.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/**
 * What a module says to people stands in its bundles, and no Chinese word in its code. Left aside are examples and descriptions of the API
 * and heads of ledgers, which stand in annotations with what they head; and what is named here: classes and packages that read or write
 * Chinese papers.
 *
 * @param root package of the module
 * @param readsOrWrites by class or package below the root, what of
 */
public record ChineseInCode(String root, Map<String, String> readsOrWrites) {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Checks every source of the module, and that nothing is named here in vain. */
    public void check() {
        Map<String, Set<String>> found = found();
        assertThat(found)
                .allSatisfy((type, words) ->
                        assertThat(place(type)).as("%s says %s", type, words).isNotEmpty());
        assertThat(readsOrWrites.keySet())
                .allSatisfy(place -> assertThat(found.keySet()).anyMatch(type -> isIn(type, place)));
    }

    private Stream<String> place(String type) {
        return readsOrWrites.keySet().stream().filter(place -> isIn(type, place));
    }

    private boolean isIn(String type, String place) {
        return type.equals(root + "." + place) || type.startsWith(root + "." + place + ".");
    }

    private static Map<String, Set<String>> found() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Set<String>> found = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    null,
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .toList()));
            for (CompilationUnitTree unit : task.parse()) {
                Literals literals = new Literals();
                literals.scan(unit, null);
                if (!literals.words.isEmpty()) {
                    found.put(name(unit), literals.words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String name(CompilationUnitTree unit) {
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        return unit.getPackageName() + "." + file.substring(0, file.lastIndexOf('.'));
    }

    private static final class Literals extends TreeScanner<Void, Void> {

        private final Set<String> words = new TreeSet<>();

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text
                    && CHINESE.matcher(text).find()) {
                words.add(text);
            }
            return null;
        }
    }
}
