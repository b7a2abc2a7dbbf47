/** What others hear of applications and submissions: an event for each step, without a word of anybody (事件通知). */
package org.gongkai.request.announcement;
