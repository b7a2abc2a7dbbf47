package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.deploy.sample.SampleDistrict;

/** The pages in a real browser. */
@SharedAtOnce
class PagesIT {

    /** Width of a usual telephone in CSS pixels. */
    private static final int NARROW = 390;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void openABrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.open(playwright);
        RunningStack.publishedSample();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openAPage() {
        page = browser.newContext().newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @Test
    void the_report_shows_every_published_figure_under_its_merged_heads() {
        page.navigate(
                RunningStack.stack().gateway() + "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021.html");
        signIn(Demo.CLERK);

        for (Map.Entry<String, Object> cell :
                Gateway.cells(PublishedReport.sample("sifangtai-2021")).entrySet()) {
            Locator figure = page.locator("td[data-cell='" + cell.getKey() + "']");
            assertThat(figure.innerText())
                    .as(cell.getKey())
                    .isEqualTo(cell.getValue().toString());
            assertThat(figure.isVisible()).as(cell.getKey()).isTrue();
        }
        assertThat(page.locator("h2").allInnerTexts())
                .startsWith(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
        assertThat(page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Report', '政府信息公开'))"))
                .isEqualTo(true);
        // The merged head of the outcomes reaches from the first outcome to their total.
        var merged = page.locator("#T3 th[rowspan='22']").boundingBox();
        var first = page.locator("td[data-cell='T3.GRANTED.TOTAL']").boundingBox();
        var last = page.locator("td[data-cell='T3.TOTAL_CLOSED.TOTAL']").boundingBox();
        assertThat(merged.y).isCloseTo(first.y, org.assertj.core.api.Assertions.within(2.0));
        assertThat(merged.y + merged.height)
                .isCloseTo(last.y + last.height, org.assertj.core.api.Assertions.within(2.0));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/report.png"))
                .setFullPage(true));
        assertThat(complaints).isEmpty();
    }

    @Test
    void who_has_not_signed_in_is_asked_to_and_a_wrong_password_is_told() {
        page.navigate(
                RunningStack.stack().gateway() + "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021.html");
        assertThat(page.url()).contains("/sign-in?to=");
        page.fill("#account", "clerk");
        page.fill("#password", "wrong");
        page.click("button");
        assertThat(page.locator("[role=alert]").innerText()).contains("不正确");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/sign-in.png")));

        signIn(Demo.SUPERVISOR);

        assertThat(page.locator("h1").innerText()).contains("四方台区");
        assertThat(page.evaluate("document.cookie"))
                .as("no script sees the token")
                .isEqualTo("");
    }

    /** As on the network of an office: browsers keep no cookie there that demands TLS. */
    @Test
    void who_signs_in_from_another_machine_is_warned_stays_signed_in_and_over_tls_is_not_warned() {
        String report = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021.html";
        page.navigate("http://office.test:" + RunningStack.stack().gateway().getPort() + report);
        assertThat(page.locator("#not-encrypted").innerText()).contains("GONGKAI_TLS=self-made");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/sign-in-in-plain.png")));
        signIn(Demo.CLERK);
        assertThat(page.locator("h1").innerText()).contains("四方台区");

        // As a browser does that has had a token for five minutes.
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("gongkai"));
        page.reload();

        assertThat(page.locator("h1").innerText()).contains("四方台区");
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrder("gongkai", "gongkai-renewal");

        page = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))
                .newPage();
        page.navigate("https://office.test:"
                + RunningStack.stack().tls().orElseThrow().origin().getPort() + report);
        assertThat(page.locator("#not-encrypted").count()).isZero();
        signIn(Demo.CLERK);
        assertThat(page.context().cookies())
                .allMatch(cookie -> cookie.secure && cookie.httpOnly && cookie.name.startsWith("__Host-"));
    }

    @Test
    void a_published_report_with_its_plots_is_open_to_everybody_and_to_screen_readers() {
        String agency = Gateway.agency("680000", "某市政府办公厅");
        Gateway.importCsv("applications", """
                receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome
                2022-1,%s,ONLINE,NATURAL_PERSON,2022-02-01,2022-02-20,GRANTED
                2022-2,%s,ONLINE,ENTERPRISE,2022-03-01,2022-03-20,DENY_PROCESS
                """.formatted(agency, agency), "").statusCode(200);
        ReportSteps.publish("/api/v1/annual-reports/" + agency + "/2022");
        page = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))
                .newPage();

        page.navigate(RunningStack.stack().gateway() + "/api/v1/public/annual-reports/" + agency + "/2022.html");

        assertThat(page.locator("svg[role=img]").count()).isEqualTo(2);
        assertThat(page.locator("#section-1").innerText()).contains("2022年新收政府信息公开申请2件");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/published-report.png"))
                .setFullPage(true));
    }

    @Test
    void what_is_public_is_found_and_read_on_a_narrow_screen() {
        String agency = Gateway.agency("680000", "某市统计局");
        Gateway.importCsv("disclosures", """
                agencyCode,column,title,publishedOn,indexNumber,url
                %s,信息公开目录信息/财政公开,关于公布饕餮岭2022年部门预算和部门预算编制说明的通知,2022-02-20,%s,http://www.example.gov.cn/%s.html
                """.formatted(agency, "SFT07-2022-" + "0".repeat(60), "a".repeat(200)), "")
                .statusCode(200);
        page = browser.newContext(
                        new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(NARROW, 844))
                .newPage();

        page.navigate(RunningStack.stack().gateway() + "/api/v1/public/items/page?q=饕餮岭&agencyCode=" + agency);
        assertThat(page.locator(".total").innerText()).isEqualTo("共1条");
        fits("search");
        page.locator(".found a").first().click();
        assertThat(page.locator("h1").innerText()).contains("饕餮岭2022年部门预算");
        fits("item");
    }

    /**
     * Nothing of the page lies beside the screen, nothing keeps a screen reader from it, and its Chinese is drawn where the
     * machine has no Chinese font, too.
     */
    private void fits(String name) {
        assertThat(page.evaluate(
                        "document.fonts.ready.then(faces => [...faces].some(face => face.status === 'loaded'))"))
                .as(name)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/narrow-" + name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(NARROW);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private void signIn(Demo demo) {
        page.fill("#account", demo.account());
        page.fill("#password", RunningStack.stack().accounts().password(demo));
        page.click("button");
        page.waitForURL("**/2021.html");
    }

    @Test
    void the_api_page_lists_the_operations_of_all_services() {
        page.navigate(RunningStack.stack().gateway() + "/swagger-ui/");

        PlaywrightAssertions.assertThat(page.locator(".opblock").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator(".opblock-tag").allInnerTexts().toString())
                .contains("Applications", "Disclosures", "Cases", "Annual reports", "Agencies", "Statistics");
        assertThat(page.locator(".errors-wrapper").count()).isZero();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/api.png")));
    }
}
