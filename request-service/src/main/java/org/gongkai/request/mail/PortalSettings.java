package org.gongkai.request.mail;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What letters to applicants say besides what letters need ({@link org.gongkai.registers.mail.MailSettings}). */
@ConfigMapping(prefix = "gongkai.mail")
interface PortalSettings {

    /** Where applicants follow their applications. */
    Optional<String> portal();
}
