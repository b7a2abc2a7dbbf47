package org.gongkai.registers;

import java.net.URI;
import java.util.Properties;
import java.util.function.IntSupplier;

import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** S3Proxy with one bucket in memory, on a free port of the loopback; it is closed with the store behind it. */
public final class S3Server implements IntSupplier, AutoCloseable {

    private final BlobStoreContext store;
    private final S3Proxy server;

    /** Starts it. */
    public S3Server() throws Exception {
        store = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("gongkai", "secret")
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        store.getBlobStore().createContainerInLocation(null, "attachments");
        server = S3Proxy.builder()
                .blobStore(store.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "gongkai", "secret")
                .build();
        server.start();
    }

    /** The port. */
    @Override
    public int getAsInt() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        store.close();
    }
}
