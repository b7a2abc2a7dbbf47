package org.gongkai.kit.privacy;

import java.util.Locale;
import java.util.Set;

/** Mailboxes of persons (个人邮箱), known by who provides them. */
final class PrivateMail {

    /** Who gives mailboxes to anybody. */
    static final Set<String> PROVIDERS = Set.of(
            "qq.com",
            "vip.qq.com",
            "foxmail.com",
            "163.com",
            "vip.163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sina.cn",
            "vip.sina.com",
            "sohu.com",
            "139.com",
            "189.cn",
            "wo.cn",
            "21cn.com",
            "tom.com",
            "aliyun.com",
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "icloud.com",
            "yahoo.com",
            "yahoo.com.cn");

    private PrivateMail() {}

    /** Whether it is one of those that anybody gets. */
    static boolean isPrivate(String address) {
        return PROVIDERS.contains(address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it is one of a government. */
    static boolean isOfGovernment(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith(".gov.cn");
    }
}
