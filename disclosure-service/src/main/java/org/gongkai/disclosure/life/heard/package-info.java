/** What others hear of steps of items. */
package org.gongkai.disclosure.life.heard;
