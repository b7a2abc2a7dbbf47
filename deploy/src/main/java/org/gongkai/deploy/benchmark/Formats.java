package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Settings;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;

/** How long each format of a published report takes at the median, warm, and how large it is. */
final class Formats {

    private static final PrintStream OUT = System.out;
    private static final List<String> SUFFIXES =
            ReportFormats.all().stream().map(ReportFormat::suffix).toList();
    private static final int WARM_UPS = 20;
    private static final int MEASURED = 31;

    private static final String TEXTS = """
            {"head": {"introduction": "根据条例要求编制本报告。统计期限自{PERIOD}。", "contact": "联系电话：0469-4340205。"},
             "overview": {"proactiveDisclosure": "{YEAR}年通过政府网站主动公开政府信息，制发行政规范性文件{T2.NORMATIVE_DOCUMENT.ISSUED}件。",
                          "applications": "{YEAR}年新收政府信息公开申请{T3.NEW_RECEIVED.TOTAL}件，办结{T3.TOTAL_CLOSED.TOTAL}件。",
                          "informationManagement": "严格落实“先审查、后公开”，动态调整政府信息公开属性。",
                          "platforms": "规范政府信息公开专栏，更新指南和目录。",
                          "supervision": "开展工作考核和社会评议，没有责任追究的情形。"},
             "problemsAndImprovements": "存在的问题：一是部分单位公开不够及时，二是答复文书不够规范。改进措施：每季度通报一次公开情况，组织两次答复文书培训。",
             "otherMatters": "没有收取信息处理费。没有其他需要报告的事项。"}
            """;

    private final Stack stack;
    private final Settings settings;
    private final HttpClient http = HttpClient.newHttpClient();

    Formats(Stack stack, Settings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    void measure() {
        new SampleDistrict(stack.accounts(), settings.data().resolve("sample-loaded")).load();
        String report = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021";
        GatewayClient clerk = stack.accounts().client(Demo.CLERK);
        GatewayClient signer = stack.accounts().client(Demo.SIGNER);
        clerk.put(report + "/narrative", TEXTS);
        clerk.post(report + "/submissions", "{}");
        signer.post(report + "/finalizations", "{\"acknowledgeWarnings\": true}");
        // What is published is kept once it is made; what is only signed off is made again every time.
        for (String suffix : SUFFIXES) {
            format("made anew", report + "." + suffix, signer);
        }
        signer.post(report + "/publications", "{}");
        for (String suffix : SUFFIXES) {
            format("published", report.replace("/v1/", "/v1/public/") + "." + suffix, signer);
        }
    }

    private void format(String how, String path, GatewayClient caller) {
        for (int i = 0; i < WARM_UPS; i++) {
            get(path, caller);
        }
        long[] nanos = new long[MEASURED];
        int bytes = 0;
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            bytes = get(path, caller).length;
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        OUT.printf("report as %s, %s: median %.1f ms, %,d bytes%n", suffix, how, nanos[MEASURED / 2] / 1e6, bytes);
    }

    private byte[] get(String path, GatewayClient caller) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(stack.gateway().resolve(path))
                            .header("Authorization", "Bearer " + caller.token())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("the stack does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
