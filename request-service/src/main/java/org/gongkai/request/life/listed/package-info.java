/** What lists find lives by. */
package org.gongkai.request.life.listed;
