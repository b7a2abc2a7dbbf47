package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.deploy.accounts.Demo;

/** The first page in a real browser: on a phone and on a desk, with a keyboard, without scripts, on paper. */
@SharedAtOnce
class FrontPageIT {

    private static final String DISTRICT = "双鸭山市四方台区人民政府办公室";

    private static Playwright playwright;
    private static Browser browser;
    private static String published;

    private Page page;

    @BeforeAll
    static void openABrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.open(playwright);
        published = RunningStack.publishedSample().publicPath();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closeThePage() {
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"390, /", "1280, /", "390, report", "1280, report"})
    void it_reads_at_every_width_and_axe_finds_nothing(int width, String which) {
        open(width, new Browser.NewContextOptions().setBypassCSP(true), which.equals("/") ? "/" : published + ".html");

        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("nothing has to be scrolled sideways")
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/front-" + (which.equals("/") ? "page" : which) + "-" + width + ".png"))
                .setFullPage(true));
    }

    @Test
    void every_link_answers_who_has_not_signed_in() {
        open(1280, new Browser.NewContextOptions(), "/?name=" + DISTRICT);
        TreeSet<String> links = new TreeSet<>(hrefs("a[href]"));
        open(1280, new Browser.NewContextOptions(), "/");
        links.addAll(hrefs("main a[href], #newest a[href]"));

        assertThat(links)
                .contains("/swagger-ui/", "/openapi.json", "/sign-in?to=/")
                .contains(published + ".html", published + ".pdf", published + ".docx", published + ".xlsx")
                .contains(published + ".csv", published + ".xml", published + ".txt", published + ".json");
        for (String link : links) {
            if (!link.startsWith("#")) {
                Gateway.anonymous().urlEncodingEnabled(false).get(link).then().statusCode(200);
            }
        }
    }

    @Test
    void the_district_is_found_without_scripts() {
        open(390, new Browser.NewContextOptions().setJavaScriptEnabled(false), "/");

        page.selectOption("#year", "2021");
        page.fill("#name", "四方台区人民政府");
        page.click(".filter button");

        assertThat(page.locator(".list > li > a").allInnerTexts()).containsExactly(DISTRICT + " 2021年");
        page.click(".list > li > a");
        assertThat(page.locator("h1").innerText()).isEqualTo(DISTRICT + "2021年政府信息公开工作年度报告");
        assertThat(page.locator("#section-1").innerText()).contains("共发布信息 2020 条");
    }

    @Test
    void a_keyboard_alone_gets_to_the_content_and_to_every_link() {
        open(1280, new Browser.NewContextOptions(), "/");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        assertThat(page.locator(".skip").boundingBox().x).isPositive();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('#newest, #reports') != null"))
                .isEqualTo(true);
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void paper_gets_what_is_read_and_nothing_to_press() {
        open(1280, new Browser.NewContextOptions(), "/?name=" + DISTRICT);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("nav, .filter, #sign-in").all()).noneMatch(element -> element.isVisible());
        assertThat(page.locator(".list").isVisible()).isTrue();
        assertThat(page.pdf()).hasSizeGreaterThan(1_000);
    }

    @Test
    void who_signs_in_comes_back_and_can_sign_out() {
        open(390, new Browser.NewContextOptions(), "/");

        page.click("#sign-in .button");
        page.fill("#account", Demo.REVIEWER.account());
        page.fill("#password", RunningStack.stack().accounts().password(Demo.REVIEWER));
        page.click("button");
        page.waitForURL(RunningStack.stack().gateway() + "/");
        assertThat(page.locator("#sign-in").innerText()).contains("已登录：reviewer");

        page.click("#sign-in button");
        page.waitForURL("**/sign-in");
        page.navigate(RunningStack.stack().gateway() + "/");
        assertThat(page.locator("#sign-in").innerText()).doesNotContain("已登录");
    }

    private void open(int width, Browser.NewContextOptions options, String path) {
        if (page != null) {
            page.context().close();
        }
        page = browser.newContext(options.setViewportSize(width, 844)).newPage();
        page.navigate(RunningStack.stack().gateway() + path);
    }

    private List<String> hrefs(String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
