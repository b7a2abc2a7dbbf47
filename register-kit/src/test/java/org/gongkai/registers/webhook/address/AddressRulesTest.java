package org.gongkai.registers.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead, and where not, however it is written and whatever its name stands for. */
class AddressRulesTest {

    private static final String OPEN = "93.184.216.34";

    /** What names stand for; what is no name stands for itself, as with the system's resolver. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "open.example", List.of(OPEN),
            "open6.example", List.of("2606:2800:220:1:248:1893:25c8:1946"),
            "inner.example", List.of("10.1.2.3"),
            "loop.example", List.of("127.0.0.1"),
            "mixed.example", List.of(OPEN, "192.168.1.1"),
            "mixed6.example", List.of(OPEN, "fd00::1"),
            "mapped.example", List.of("::ffff:10.0.0.1"),
            "meta.example", List.of("169.254.169.254"),
            "xn--fsqu00a.example", List.of(OPEN));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://open.example/",
                "HTTPS://open.example:8443/",
                "https://open.example:80/",
                "https://open.example:0/",
                "https://open.example:99999/",
                "https://user@open.example/",
                "https://user:secret@open.example/",
                "https://open.example@127.0.0.1/",
                "https://127.0.0.1@open.example/",
                "https://open.example#@127.0.0.1/",
                "https://open.example/#fragment",
                "https://open.example\\@127.0.0.1/",
                "https:\\\\open.example/",
                "https:/open.example/",
                "https:open.example",
                "https:///open.example/",
                "https://open.example /",
                " https://open.example/",
                "https://open.example/\r\nHost: inner.example",
                "https://open.example%2f@inner.example/",
                "https://open%2eexample/",
                "https://",
                "https://.",
                "https://..",
                "https://open..example/",
                "https://.open.example/",
                "https://-open.example/",
                "https://open_example.example/",
                "ftp://open.example/",
                "file:///etc/passwd",
                "gopher://open.example/",
                "javascript:alert(1)",
                "jar:https://open.example/!/",
                "//open.example/",
                "open.example",
                "",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.1.2/",
                "https://256.1.1.1/",
                "https://1.2.3.04/",
                "https://example.0x1/",
                "https://[::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[::1/",
                "https://[1:2]/",
                "https://[127.0.0.1]/",
                "https://①②⑦.0.0.1/x y"
            })
    void what_is_no_plain_address_is_refused_as_it_is_written(String url) {
        AddressRules rules = rules(Map.of());

        assertThatThrownBy(() -> rules.target(url)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.255.255.254/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/latest/meta-data/",
                "https://100.64.0.1/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://239.255.255.250/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::127.0.0.1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:0:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://[64:ff9b:1::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[100::1]/",
                "https://[4000::1]/",
                "https://１２７．０．０．１/",
                "https://①②⑦.0.0.1/",
                "https://inner.example/",
                "https://INNER.example./",
                "https://loop.example/",
                "https://mixed.example/",
                "https://mixed6.example/",
                "https://mapped.example/",
                "https://meta.example/"
            })
    void what_leads_inside_is_refused_by_where_it_leads(String url) throws AddressRefused {
        AddressRules rules = rules(Map.of());
        Target target = rules.target(url);

        assertThatThrownBy(() -> rules.address(target)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            https://open.example -> open.example -> / -> 93.184.216.34
            HTTPS://OPEN.example:443/a/b?c=d -> open.example -> /a/b?c=d -> 93.184.216.34
            https://open.example?c=d -> open.example -> /?c=d -> 93.184.216.34
            https://93.184.216.34/ -> 93.184.216.34 -> / -> 93.184.216.34
            https://例子.example/通知 -> xn--fsqu00a.example -> /%E9%80%9A%E7%9F%A5 -> 93.184.216.34
            https://open6.example/ -> open6.example -> / -> 2606:2800:220:1:248:1893:25c8:1946
            https://[2606:2800:220:1:248:1893:25c8:1946]/ -> 2606:2800:220:1:248:1893:25c8:1946 -> / -> 2606:2800:220:1:248:1893:25c8:1946
            """)
    void what_lies_in_the_open_may_be_called_at_the_address_that_was_checked(
            String url, String host, String resource, String address) throws Exception {
        AddressRules rules = rules(Map.of());

        Target target = rules.target(url);

        assertThat(target).isEqualTo(new Target(true, host, 443, resource));
        assertThat(rules.address(target)).isEqualTo(InetAddress.ofLiteral(address));
    }

    @Test
    void settings_open_an_inner_network_other_ports_and_plain_http() throws Exception {
        AddressRules rules = rules(Map.of(
                "gongkai.webhook-addresses.inside-networks", "10.1.0.0/16,fd00::/8",
                "gongkai.webhook-addresses.ports", "443,8080",
                "gongkai.webhook-addresses.plain-http", "true"));

        assertThat(rules.address(rules.target("http://inner.example:8080/"))).hasToString("/10.1.2.3");
        assertThat(rules.address(rules.target("https://[fd00::1]/"))).isNotNull();
        assertThatThrownBy(() -> rules.address(rules.target("https://10.2.0.1/")))
                .isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> rules.target("http://inner.example/")).hasMessageContaining("80");

        AddressRules anyPort = rules(Map.of("gongkai.webhook-addresses.ports", "0"));
        assertThat(anyPort.target("https://open.example:65535/").port()).isEqualTo(65_535);
        assertThatThrownBy(() -> anyPort.target("https://open.example:65536/")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> anyPort.target("https://open.example:0/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void of_hosts_that_are_named_no_other_may_be_called() throws Exception {
        AddressRules rules = rules(Map.of("gongkai.webhook-addresses.hosts", "gov.cn,open.example"));

        assertThat(rules.target("https://oa.gov.cn/").host()).isEqualTo("oa.gov.cn");
        assertThat(rules.target("https://open.example/").host()).isEqualTo("open.example");
        assertThatThrownBy(() -> rules.target("https://evilgov.cn/")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> rules.target("https://gov.cn.example/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void a_name_is_looked_up_at_each_call() throws Exception {
        List<String> answers = new java.util.ArrayList<>(List.of(OPEN, "10.0.0.1"));
        AddressRules rules = new AddressRules(
                AddressRulesForTests.settings(Map.of()), host -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
        Target target = rules.target("https://rebinding.example/");

        assertThat(rules.address(target)).hasToString("/" + OPEN);
        assertThatThrownBy(() -> rules.address(target)).isInstanceOf(AddressRefused.class);
    }

    private static AddressRules rules(Map<String, String> settings) {
        return new AddressRules(AddressRulesForTests.settings(settings), AddressRulesTest::lookedUp);
    }

    private static List<InetAddress> lookedUp(String host) throws UnknownHostException {
        return NAMES.containsKey(host)
                ? NAMES.get(host).stream().map(InetAddress::ofLiteral).toList()
                : Stream.of(InetAddress.getByName(host)).toList();
    }
}
