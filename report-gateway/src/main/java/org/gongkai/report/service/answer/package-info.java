/** What services answer, as far as the gateway reads it; a member that is missing makes an answer unreadable. */
package org.gongkai.report.service.answer;
