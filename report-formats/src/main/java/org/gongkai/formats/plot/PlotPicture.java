package org.gongkai.formats.plot;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A plot as a PNG of twice its size, so that it prints sharp. */
public final class PlotPicture {

    private static final float SCALE = 2;

    private PlotPicture() {}

    /** The picture. */
    public static byte[] of(Plot plot) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, plot.height() * SCALE);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(plot.outlined())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("a plot of ours can always be drawn", e);
        }
        return out.toByteArray();
    }
}
