/** What has happened and others may hear of (事件), as CloudEvents. */
package org.gongkai.registers.event;
