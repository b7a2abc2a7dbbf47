package org.gongkai.formats.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Makes the Chinese font known to the drawing of pictures; a server need not have one installed. */
public final class PlotFonts {

    private static final String FILE = "/META-INF/resources/fonts/NotoSerifSC-Regular.ttf";
    private static boolean registered;

    private PlotFonts() {}

    /** Does so once. */
    public static synchronized void register() {
        if (registered) {
            return;
        }
        try (InputStream in = PlotFonts.class.getResourceAsStream(FILE)) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            registered = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of the plots cannot be read", e);
        }
    }
}
