/** Why a step of an application's life is refused: each reason has a name and a sentence. */
package org.gongkai.request.life.refusal;
