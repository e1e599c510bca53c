package jumelage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import jumelage.store.Blobs.Failed.Why;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files in a bucket of S3: `s3://bucket?endpoint=https://…&region=…`. The key and its secret come from where the AWS
/// SDK looks for them (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
final class BucketBlobs implements Blobs, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    private BucketBlobs(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static BucketBlobs of(WhereFilesAre.Bucket bucket) {
        var region = bucket.region() == null ? "us-east-1" : bucket.region();
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(PATIENCE))
                .overrideConfiguration(calls -> calls.apiCallTimeout(PATIENCE.multipliedBy(30)))
                .region(Region.of(region))
                .forcePathStyle(bucket.endpoint() != null);
        if (bucket.endpoint() != null) builder.endpointOverride(bucket.endpoint());
        return new BucketBlobs(builder.build(), bucket.name());
    }

    @Override
    public Sha256 keep(Path file) {
        try {
            var name = Sha256.of(file);
            if (size(name).isEmpty())
                ask(() -> client.putObject(put -> put.bucket(bucket).key(key(name)), RequestBody.fromFile(file)));
            return name;
        } catch (IOException e) {
            throw new Failed(Why.UNREACHABLE, e);
        }
    }

    @Override
    public Optional<Long> size(Sha256 name) {
        return ask(() -> {
            try {
                return Optional.of(client.headObject(head -> head.bucket(bucket).key(key(name)))
                        .contentLength());
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) return Optional.empty();
                throw e;
            }
        });
    }

    @Override
    public InputStream read(Sha256 name, long from, long count) {
        if (count == 0) return InputStream.nullInputStream();
        var range = "bytes=" + from + "-" + (from + count - 1);
        return new Arriving(
                ask(() -> client.getObject(
                        get -> get.bucket(bucket).key(key(name)).range(range))),
                count);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public void remove(Sha256 name) {
        ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(name))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static String key(Sha256 name) {
        return name.hex().substring(0, 2) + "/" + name.hex().substring(2);
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new Failed(Why.UNREACHABLE, e);
        }
    }
}
