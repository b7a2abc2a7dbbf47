package org.gongkai.disclosure.document.life.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clean-up (清理) decides of a document. */
@Schema(name = "CleanUpDecision")
public enum CleanUpDecision {

    /** It stays as it is (继续有效). */
    KEEP,

    /** It is to be amended or revised (拟修改、修订). */
    CHANGE,

    /** It is to be repealed (拟废止). */
    REPEAL,

    /** It is to be declared invalid (拟宣布失效). */
    INVALIDATE
}
