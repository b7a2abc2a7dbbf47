/** Notices on their way: sent, served, come back. */
package org.gongkai.request.life.notice;
