package org.gongkai.request.web.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.exports.CsvRows;
import org.gongkai.registers.exports.RowWriter;
import org.gongkai.registers.exports.WorkbookRows;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.request.exports.ApplicationExport;

/** Lists of applications as files. */
@Singleton
public class ApplicationFiles {

    private static final int LONGEST_REASON = 500;

    private final ApplicationExport export;
    private final CurrentCaller caller;

    ApplicationFiles(ApplicationExport export, CurrentCaller caller) {
        this.export = export;
        this.caller = caller;
    }

    /** The list that a request asks for, in CSV. */
    public Response csv(UriInfo uri) {
        return answer(uri, "csv", CsvRows::to);
    }

    /** The same as a workbook. */
    public Response xlsx(UriInfo uri) {
        return answer(uri, "xlsx", out -> WorkbookRows.to(out, "台账"));
    }

    private Response answer(UriInfo uri, String suffix, Format format) {
        ApplicationExport.Asked asked = asked(uri);
        export.begin(asked);
        Caller reader = caller.get();
        // Written when the resource has returned: the caller is taken along.
        StreamingOutput rows = out -> caller.as(reader, () -> {
            // Ended only where it is whole: a file that breaks off must not look like one.
            RowWriter file = format.to(out);
            export.write(asked, file);
            file.close();
            return null;
        });
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment("applications." + suffix))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ApplicationExport.Asked asked(UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        Optional<String> sort = Optional.ofNullable(Parameters.first(parameters, "sort"));
        boolean life = Parameters.flag("life", Parameters.first(parameters, "life"));
        Optional<String> reason =
                Optional.ofNullable(Parameters.first(parameters, "reason")).map(ApplicationFiles::reason);
        return new ApplicationExport.Asked(parameters, sort, life, reason);
    }

    private static String reason(String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", RegisterWords.REASON_NEEDED.with(LONGEST_REASON));
        }
        return why;
    }

    private interface Format {
        RowWriter to(OutputStream out) throws IOException;
    }
}
