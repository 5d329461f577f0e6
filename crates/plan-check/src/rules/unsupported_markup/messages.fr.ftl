summary = du Markdown qu’un plan ne connaît pas
message = un plan ne connaît pas cette mise en forme : { $what }
help = écrivez-le comme du texte ordinaire ; une ligne en retrait de quatre espaces compte comme du code
