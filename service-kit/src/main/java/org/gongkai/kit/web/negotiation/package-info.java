/** Which of several representations a client gets. */
package org.gongkai.kit.web.negotiation;
