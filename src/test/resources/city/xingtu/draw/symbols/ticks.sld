<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Ticks across a line</Title>
  <Rule><LineSymbolizer><Stroke><CssParameter name="stroke">#7f3b08</CssParameter><CssParameter name="stroke-width">1.5</CssParameter></Stroke></LineSymbolizer>
  <LineSymbolizer><Stroke><GraphicStroke>
    <Graphic><Mark><WellKnownName>shape://vertline</WellKnownName><Stroke><CssParameter name="stroke">#7f3b08</CssParameter><CssParameter name="stroke-width">1.5</CssParameter></Stroke></Mark><Size>8</Size></Graphic>
  </GraphicStroke><CssParameter name="stroke-dasharray">8 12</CssParameter></Stroke></LineSymbolizer></Rule>
</FeatureTypeStyle>
