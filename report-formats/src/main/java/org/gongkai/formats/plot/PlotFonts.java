package org.gongkai.formats.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces of the words of plots; a server need not have one installed. Read when the first plot is drawn. */
final class PlotFonts {

    private static final String FOLDER = "/META-INF/resources/fonts/";

    /** Digits and Latin letters, as in the paper around the plot. */
    private static final class Roman {

        static final Font FONT = read("Roman-Regular.ttf");
    }

    private static final class Song {

        static final Font FONT = read("NotoSerifSC-Regular.ttf");
    }

    private PlotFonts() {}

    static Font roman() {
        return Roman.FONT;
    }

    static Font song() {
        return Song.FONT;
    }

    private static Font read(String file) {
        try (InputStream in = PlotFonts.class.getResourceAsStream(FOLDER + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of the plots cannot be read", e);
        }
    }
}
