package org.gongkai.litigation.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.kit.web.problem.ReaderLanguage;
import org.gongkai.registers.service.Peer;
import org.gongkai.registers.service.PeerAnswer;
import org.gongkai.registers.service.Peers;

/** Fetches whole files of applications on behalf of the caller at hand: who may not take one there does not take it here. */
@ApplicationScoped
public class ApplicationArchives {

    /** It is made when it is asked for: papers are printed, attachments unsealed. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final Optional<Peer<ArchiveService>> service;
    private final CurrentCaller caller;
    private final Peers peers;
    private final ReaderLanguage language;

    ApplicationArchives(
            @ConfigProperty(name = "gongkai.sources.request") Optional<URI> origin,
            CurrentCaller caller,
            Peers peers,
            ReaderLanguage language) {
        this.service = origin.map(uri -> peers.at(uri, ArchiveService.class, TO_ANSWER));
        this.caller = caller;
        this.peers = peers;
        this.language = language;
    }

    private static Path saved(InputStream zip) {
        try (zip) {
            Path file = ScratchFiles.create(".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                zip.transferTo(out);
                return file;
            } catch (IOException e) {
                Files.delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new ProcessingException(e);
        }
    }

    /** The file of an application, which whoever asked for it deletes. */
    public PeerAnswer<Path> fetch(UUID application) {
        Optional<String> token = caller.findToken();
        return service.isEmpty() || token.isEmpty()
                ? new PeerAnswer.Silent<>("nobody is there to ask")
                : peers.tellAs(
                        token.get(),
                        own -> service.get()
                                .call(asked ->
                                        saved(asked.fetch(own, language.get().tag(), application))));
    }
}
