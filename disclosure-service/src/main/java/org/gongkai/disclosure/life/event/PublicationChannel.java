package org.gongkai.disclosure.life.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what way something is made public (Arts. 23 and 25 of the Regulations). */
@Schema(name = "PublicationChannel")
public enum PublicationChannel {

    /** The body's website (政府网站). */
    WEBSITE,

    /** Its accounts in social media (政务新媒体). */
    NEW_MEDIA,

    /** The gazette (政府公报). */
    GAZETTE,

    /** A reading room: archive, library, service hall (查阅场所). */
    READING_ROOM,

    /** A press conference (新闻发布会). */
    PRESS_CONFERENCE,

    /** Newspapers (报刊). */
    NEWSPAPER,

    /** Radio and television (广播、电视). */
    BROADCAST,

    /** Notice boards and what else there is (公告栏等). */
    OTHER
}
