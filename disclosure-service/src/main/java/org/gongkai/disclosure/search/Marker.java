package org.gongkai.disclosure.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.gongkai.disclosure.search.fold.Folding;

/** Cuts texts into pieces that are, and pieces that are not, what was looked for. */
final class Marker {

    private final List<int[]> words;

    Marker(AskedWords asked) {
        words = asked.words().stream().map(word -> word.codePoints().toArray()).toList();
    }

    /** The pieces of a plain text, in its order; put together they are the text. */
    List<Hit.Piece> pieces(String plain) {
        int[] text = plain.codePoints().toArray();
        BitSet found = found(Folding.of(plain).codePoints().toArray());
        List<Hit.Piece> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length) {
            boolean isFound = found.get(begin);
            int end = isFound ? found.nextClearBit(begin) : found.nextSetBit(begin);
            if (end < 0 || end > text.length) {
                end = text.length;
            }
            pieces.add(new Hit.Piece(new String(text, begin, end - begin), isFound));
            begin = end;
        }
        return pieces;
    }

    private BitSet found(int[] folded) {
        BitSet found = new BitSet(folded.length);
        for (int[] word : words) {
            for (int at = 0; at + word.length <= folded.length; at++) {
                if (stands(word, folded, at)) {
                    found.set(at, at + word.length);
                }
            }
        }
        return found;
    }

    private static boolean stands(int[] word, int[] text, int at) {
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
