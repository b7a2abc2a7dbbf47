/** What others hear of cases: an event for each step, without a word of anybody (事件通知). */
package org.gongkai.litigation.announcement;
