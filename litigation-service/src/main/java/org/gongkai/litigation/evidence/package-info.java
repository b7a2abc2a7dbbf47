/** The evidence with which a reply is answered for (证据材料): whole files of applications as they were taken over, sealed. */
package org.gongkai.litigation.evidence;
