/** What anybody suggests that be made public or put right (建议), and what becomes of it. */
package org.gongkai.disclosure.suggestion;
