package org.gongkai.registers.attachment.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.AttachmentWords;

/** Contents in a store that speaks S3, an object for each piece: objects cannot grow, and uploads go on. */
@Singleton
class S3Objects implements ContentStore {

    private static final Logger LOG = Logger.getLogger(S3Objects.class);

    private final S3Settings settings;
    private final Leftovers leftovers;
    private S3Client client;

    S3Objects(S3Settings settings, Leftovers leftovers) {
        this.settings = settings;
        this.leftovers = leftovers;
    }

    @Override
    public ContentPlace begin(UUID id) {
        // What a transaction that fails has left behind is found by this.
        leftovers.note(id);
        return new ContentPlace(id, OptionalLong.empty());
    }

    @Override
    public void put(ContentPlace place, int piece, byte[] sealed) {
        asked(store -> store.putObject(
                request -> request.bucket(bucket()).key(name(place.id(), piece)), RequestBody.fromBytes(sealed)));
    }

    @Override
    public byte[] get(ContentPlace place, int piece) {
        return asked(store -> store.getObjectAsBytes(
                        request -> request.bucket(bucket()).key(name(place.id(), piece))))
                .asByteArray();
    }

    /** Deletes all pieces of a content. */
    void delete(UUID id) {
        List<String> names = asked(store -> store
                .listObjectsV2Paginator(request -> request.bucket(bucket()).prefix(settings.prefix() + id + "/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList());
        names.forEach(name -> asked(
                store -> store.deleteObject(request -> request.bucket(bucket()).key(name))));
    }

    /** What the store answers; it may not be there for a while. */
    private <T> T asked(Function<S3Client, T> work) {
        try {
            return work.apply(client());
        } catch (SdkException e) {
            LOG.errorf("the store of attachments fails: %s", e.getMessage());
            throw Problem.of(ProblemKind.UNAVAILABLE, AttachmentWords.NO_STORE).retryAfter(Duration.ofMinutes(1));
        }
    }

    private String name(UUID id, int piece) {
        return settings.prefix() + id + "/" + piece;
    }

    private String bucket() {
        return settings.bucket().orElseThrow();
    }

    /** Made when it is first asked for: an installation without such a store loads nothing of it. */
    private synchronized S3Client client() {
        if (client == null) {
            S3ClientBuilder builder = S3Client.builder()
                    .region(Region.of(settings.region()))
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    // Stores other than AWS refuse checksums behind the body; pieces are sealed, and so checked anyway.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(true)
                            .chunkedEncodingEnabled(false)
                            .build())
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                            settings.accessKey().orElseThrow(),
                            settings.secretKey().orElseThrow())));
            settings.endpoint().ifPresent(builder::endpointOverride);
            client = builder.build();
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
