package org.gongkai.report.account;

import org.gongkai.form.words.Words;

/** What is said to callers about accounts and signing in. */
public enum AccountWords implements Words {
    ACCOUNT,
    AT_OTHER_VERSION,
    ACCOUNT_EXISTS,
    NEW_ACCOUNT_NEEDS_PASSWORD,
    NOT_A_NAME,
    NOT_AN_ACCOUNT_ROLE,
    GRANT_NOT_OF_ROLE,
    PASSWORD_LENGTH,
    PASSWORD_GUESSABLE,
    WRONG_PASSWORD,
    SECOND_FACTOR_EXISTS,
    WRONG_CODE,
    NOT_SIGNED_IN,
    TOO_MANY_SIGN_INS,
    REFRESH_TOKEN_SPENT,
    ACCOUNT_AND_PASSWORD,
    GRANT_TYPE,
    CLIENT_CREDENTIALS,
    PARAMETER_TWICE,
    CREDENTIALS_TWICE,
    NOT_BASIC
}
