package org.gongkai.disclosure.document.life.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what form a policy is interpreted (解读形式). */
@Schema(name = "InterpretationForm")
public enum InterpretationForm {

    /** In writing (文字解读). */
    TEXT,

    /** In pictures (图解). */
    PICTURES,

    /** In sound or film (音频、视频). */
    VIDEO,

    /** By whoever is in charge (负责人解读). */
    LEADER,

    /** By somebody who knows the matter (专家解读). */
    EXPERT,

    /** At a press conference (新闻发布会). */
    PRESS_CONFERENCE
}
