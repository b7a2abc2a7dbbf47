package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is this body that makes an item public (Art. 10 of the Regulations). */
@Schema(name = "ItemResponsibility")
public enum Responsibility {

    /** It has made the information (制作). */
    MADE,

    /** It keeps what it obtained from citizens, legal persons and other organisations (保存). */
    KEPT_FROM_PUBLIC,

    /** It was the first to obtain it (最初获取). */
    FIRST_OBTAINED,

    /** It led those who made it together (牵头). */
    LEAD_OF_JOINT,

    /** A unit of it acts in its own name (派出机构、内设机构). */
    DELEGATED_UNIT
}
