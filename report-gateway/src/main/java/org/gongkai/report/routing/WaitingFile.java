package org.gongkai.report.routing;

import java.nio.file.Path;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.WriteStream;

import org.gongkai.kit.process.ScratchFiles;

/** A file in which bytes of a caller wait for the other end: written to its end, read once, and deleted. */
final class WaitingFile {

    private static final int READ_AT_A_TIME = 65_536;

    private final Vertx vertx;
    private final Path path;
    private final AsyncFile file;
    private final WaitingRoom room;
    private final String caller;
    private long size;
    private boolean finished;

    private WaitingFile(Vertx vertx, Path path, AsyncFile file, WaitingRoom room, String caller) {
        this.vertx = vertx;
        this.path = path;
        this.file = file;
        this.room = room;
        this.caller = caller;
    }

    /** A new one. */
    static Future<WaitingFile> create(Vertx vertx, WaitingRoom room, String caller) {
        return vertx.executeBlocking(() -> ScratchFiles.create(), false)
                .compose(path -> vertx.fileSystem()
                        .open(path.toString(), new OpenOptions().setRead(false).setWrite(true))
                        .map(file -> new WaitingFile(vertx, path, file, room, caller)));
    }

    /** Writes behind what is there; false when there is no room for it. */
    boolean write(Buffer bytes, Handler<Throwable> failed) {
        if (!room.take(caller, bytes.length())) {
            return false;
        }
        size += bytes.length();
        file.write(bytes).onFailure(failed);
        return true;
    }

    /** Whether the disk is behind; then {@code goOn} is done when it no longer is. */
    boolean isBehind(Runnable goOn) {
        if (!file.writeQueueFull()) {
            return false;
        }
        file.drainHandler(drained -> goOn.run());
        return true;
    }

    /** Bytes that were written. */
    long size() {
        return size;
    }

    /** Ends the writing. */
    Future<Void> finish() {
        finished = true;
        return file.close();
    }

    /** Gives all to somebody, and ends that. */
    Future<Void> sendTo(WriteStream<Buffer> target) {
        return vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setWrite(false))
                .compose(open -> open.setReadBufferSize(READ_AT_A_TIME)
                        .pipe()
                        .endOnFailure(false)
                        .to(target)
                        .eventually(() -> open.close().otherwiseEmpty()));
    }

    /** Deletes it, whatever was done with it. */
    void delete() {
        room.leave(caller, size);
        Future<Void> closed = finished ? Future.succeededFuture() : finish();
        closed.onComplete(end -> vertx.fileSystem().delete(path.toString()));
    }
}
