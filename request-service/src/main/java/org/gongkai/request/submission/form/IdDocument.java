package org.gongkai.request.submission.form;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.UnifiedCode;
import org.gongkai.kit.privacy.IdNumber;

/** The documents that prove identity (身份证明, Art. 29 para. 2 item 1 of the Regulations). */
@Schema(name = "IdDocument")
public enum IdDocument {

    /** 居民身份证. */
    RESIDENT_ID,

    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PERMIT,

    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT,

    /** 港澳台居民居住证. */
    RESIDENCE_PERMIT,

    /** 护照. */
    PASSPORT,

    /** 外国人永久居留身份证. */
    PERMANENT_RESIDENT_ID,

    /** 统一社会信用代码, of an organisation. */
    SOCIAL_CREDIT_CODE,

    OTHER;

    /**
     * A number, unless it is one that the document cannot have.
     *
     * @param kind null where the applicant has not said which document it is of
     */
    static Optional<String> possible(IdDocument kind, String number) {
        return Optional.ofNullable(number).filter(one -> switch (kind == null ? OTHER : kind) {
            case RESIDENT_ID, RESIDENCE_PERMIT -> IdNumber.isValid(one);
            case SOCIAL_CREDIT_CODE -> UnifiedCode.isValid(one);
            case HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT, PASSPORT, PERMANENT_RESIDENT_ID, OTHER ->
                !IdNumber.hasShape(one) || IdNumber.isValid(one);
        });
    }
}
