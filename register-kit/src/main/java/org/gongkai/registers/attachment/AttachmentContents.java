package org.gongkai.registers.attachment;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.inject.Singleton;

import org.gongkai.registers.attachment.store.ContentStore;
import org.gongkai.registers.attachment.store.ContentStores;
import org.gongkai.registers.attachment.store.Pieces;

/** The contents of attachments, piece by piece: at no time is more than one of them in memory. */
@Singleton
public class AttachmentContents {

    private final ContentStores stores;

    AttachmentContents(ContentStores stores) {
        this.stores = stores;
    }

    /** Writes the bytes of an attachment from one up to, without it, another. */
    public void write(Attachment attachment, long from, long to, OutputStream out) throws IOException {
        ContentCipher cipher = attachment.cipher();
        ContentStore store = stores.of(attachment.place());
        long at = from;
        while (at < to) {
            int piece = Pieces.of(at);
            byte[] bytes = cipher.open(piece, store.get(attachment.place(), piece));
            int begin = Pieces.within(at);
            int length = (int) Math.min(bytes.length - begin, to - at);
            if (length <= 0) {
                throw new IOException("piece " + piece + " of attachment " + attachment.id() + " is cut off");
            }
            out.write(bytes, begin, length);
            at += length;
        }
    }

    /** Keeps bytes behind those that are kept: within one piece, in the transaction at hand. */
    void put(Attachment attachment, long at, byte[] bytes, int count) {
        ContentCipher cipher = attachment.cipher();
        ContentStore store = stores.of(attachment.place());
        int piece = Pieces.of(at);
        int before = Pieces.within(at);
        byte[] whole = new byte[before + count];
        if (before > 0) {
            byte[] kept = cipher.open(piece, store.get(attachment.place(), piece));
            System.arraycopy(kept, 0, whole, 0, before);
        }
        System.arraycopy(bytes, 0, whole, before, count);
        store.put(attachment.place(), piece, cipher.seal(piece, whole));
    }
}
