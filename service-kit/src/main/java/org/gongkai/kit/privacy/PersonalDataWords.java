package org.gongkai.kit.privacy;

import org.gongkai.form.words.Words;

/** What is found in a text that is to be published, as people call it; one for each kind. */
enum PersonalDataWords implements Words {
    ID_NUMBER,
    MOBILE_NUMBER,
    BANK_CARD,
    PRIVATE_MAIL,
    LANDLINE
}
